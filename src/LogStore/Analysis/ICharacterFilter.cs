namespace Dashboard.LogStore.Analysis;

/// <summary>Changes a text before it is cut into tokens.</summary>
public interface ICharacterFilter
{
    string Apply(string text);
}
