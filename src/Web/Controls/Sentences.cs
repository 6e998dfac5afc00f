using Dashboard.Services.Primitives;

namespace Dashboard.Web.Controls;

/// <inheritdoc cref="ISentences"/>
public sealed class Sentences(SentenceSources sources, IFormat format) : ISentences
{
    public IReadOnlyList<SentencePart> Parts(Sentence sentence) => SentenceWriter.Parts(sentence, sources, format);
}
