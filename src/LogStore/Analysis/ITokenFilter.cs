namespace Dashboard.LogStore.Analysis;

/// <summary>Changes, drops or adds tokens. A token that is dropped leaves its position empty.</summary>
public interface ITokenFilter
{
    IReadOnlyList<AnalyzedToken> Apply(IReadOnlyList<AnalyzedToken> tokens);
}
