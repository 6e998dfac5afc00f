using Dashboard.Services.Access;

namespace Dashboard.Unit.SavedObjects.Support;

/// <summary>Answers every question alike and keeps what it was asked.</summary>
internal sealed class FixedAccess(bool allowed) : IAccess
{
    public List<AccessQuestion> Asked { get; } = [];

    public Task<AccessDecision> MayAsync(AccessQuestion question, CancellationToken cancellationToken)
    {
        Asked.Add(question);
        return Task.FromResult(new AccessDecision(allowed, allowed ? "" : $"{question.Verb} {question.Plural}.{question.Group}"));
    }

    public async Task<IReadOnlyList<AccessDecision>> MayAsync(IReadOnlyList<AccessQuestion> questions, CancellationToken cancellationToken) =>
        await Task.WhenAll(questions.Select(question => MayAsync(question, cancellationToken)));
}
