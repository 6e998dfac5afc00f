namespace Dashboard.LogStore.Analysis;

/// <summary>Cuts a text into tokens.</summary>
public interface ITokenizer
{
    IReadOnlyList<AnalyzedToken> Tokenize(string text);
}
