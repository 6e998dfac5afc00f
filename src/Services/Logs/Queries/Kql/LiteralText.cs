using System.Text;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Gathers what a literal says while it is read.</summary>
internal sealed class LiteralText
{
    private readonly StringBuilder part = new();
    private List<string>? parts;
    private bool escaped;

    public void Add(char letter) => part.Append(letter);

    public void Add(ReadOnlySpan<char> letters) => part.Append(letters);

    public void AddEscaped(ReadOnlySpan<char> letters)
    {
        escaped = true;
        part.Append(letters);
    }

    public void AddWildcard()
    {
        (parts ??= []).Add(part.ToString());
        part.Clear();
    }

    /// <summary>What a literal without quotation marks means. An escape in it makes <c>tru\u0065</c> a word.</summary>
    public KqlValue ToValue() =>
        parts is not null ? new KqlWildcard([.. parts, part.ToString()])
        : part.ToString() switch
        {
            "true" when !escaped => new KqlBoolean(true),
            "false" when !escaped => new KqlBoolean(false),
            "null" when !escaped => new KqlNull(),
            var text => new KqlText(text, IsQuoted: false),
        };

    public override string ToString() => part.ToString();
}
