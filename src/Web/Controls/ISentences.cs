using Dashboard.Services.Primitives;

namespace Dashboard.Web.Controls;

/// <summary>Puts the services' sentences into the reader's language.</summary>
public interface ISentences
{
    /// <summary>The sentence piece by piece, in order.</summary>
    IReadOnlyList<SentencePart> Parts(Sentence sentence);
}
