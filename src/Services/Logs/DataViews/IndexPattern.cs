using System.Buffers;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>
/// A pattern of index names that may be put into a request: checked, so that it names neither another path nor an index of the server's own (those that begin with a dot).
/// Equal by its text. The rules for names are Elasticsearch's (create index API, "path parameters"; multi-target syntax).
/// </summary>
public sealed record IndexPattern
{
    private const int Longest = 1000;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\/?\"<>| #%&=;");

    private IndexPattern(string text, IReadOnlyList<string> parts)
    {
        Text = text;
        Parts = parts;
    }

    /// <summary>Parts with commas between, without blanks.</summary>
    public string Text { get; }

    /// <summary>For instance <c>logs-*</c>, <c>-logs-test*</c>, <c>west:logs-*</c>.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Whether any part names a remote cluster.</summary>
    public bool HasRemote => Parts.Any(part => part.Contains(':', StringComparison.Ordinal));

    /// <summary>Reads a pattern; <see cref="FailureKind.Invalid"/> with a sentence where it cannot stand.</summary>
    public static Result<IndexPattern> Parse(string text) => Parse(text, []);

    /// <param name="allowedHidden">Patterns of names that may begin with a dot all the same.</param>
    public static Result<IndexPattern> Parse(string text, IReadOnlyList<string> allowedHidden)
    {
        string[] parts = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        if (parts.Length == 0)
            return Refuse("An index pattern names at least one index, for instance logs-*.");
        if (text.Length > Longest)
            return Refuse($"An index pattern has {Longest} characters at most.");
        foreach (var (place, part) in parts.Index())
        {
            if (Problem(part, place, allowedHidden) is { } problem)
                return Refuse(problem);
        }

        return new IndexPattern(string.Join(',', parts), parts);
    }

    /// <summary>Whether a name of this cluster fits: the parts hold in their order, as the server reads them.</summary>
    public bool Matches(string name)
    {
        var fits = false;
        foreach (var part in Parts)
        {
            var excludes = part.StartsWith('-');
            if (FieldPattern.Parse(excludes ? part[1..] : part).Matches(name))
                fits = !excludes;
        }

        return fits;
    }

    public bool Equals(IndexPattern? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static string? Problem(string part, int place, IReadOnlyList<string> allowedHidden)
    {
        var excludes = part.StartsWith('-');
        var body = excludes ? part[1..] : part;
        if (excludes && place == 0)
            return $"\"{part}\" leaves something out, so another name must stand before it.";
        var colon = body.IndexOf(':', StringComparison.Ordinal);
        var (cluster, name) = colon < 0 ? (null, body) : (body[..colon], body[(colon + 1)..]);
        if (cluster is "" || name.Length == 0)
            return $"\"{part}\" lacks a name.";
        if (body.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at)
            return $"\"{part}\" has '{body[at]}' in it, which no index name has.";
        if (body.Any(char.IsControl) || name.Contains(':', StringComparison.Ordinal))
            return $"\"{part}\" is no index name.";
        if (body.Any(char.IsAsciiLetterUpper) && cluster is null)
            return $"\"{part}\" has capital letters, which no index name has.";
        if (cluster?[0] is '.' || (name[0] == '.' && !allowedHidden.Any(allowed => allowed == name || FieldPattern.Parse(allowed).Matches(name))))
            return $"\"{part}\" begins with a dot: those indices are the server's own.";
        if (name[0] is '_' or '-' || cluster?[0] is '_' or '-')
            return $"\"{part}\" begins with '{(name[0] is '_' or '-' ? name[0] : cluster![0])}', which no index name does.";
        return null;
    }

    private static Failure Refuse(string message) => new() { Kind = FailureKind.Invalid, Message = message };
}
