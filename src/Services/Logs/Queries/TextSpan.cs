namespace Dashboard.Services.Logs.Queries;

/// <summary>A part of a query's text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan Between(int start, int end) => new(start, end - start);
}
