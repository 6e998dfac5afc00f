using Dashboard.Services.Primitives;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>How reading an instance's log came to an end.</summary>
internal sealed record SessionEnd(SessionEndKind Kind, Failure? Failure = null)
{
    public static SessionEnd Complete { get; } = new(SessionEndKind.Complete);

    public static SessionEnd Over { get; } = new(SessionEndKind.Over);

    public static SessionEnd Yielded { get; } = new(SessionEndKind.Yielded);

    public static SessionEnd Silent { get; } = new(SessionEndKind.Silent);

    public static SessionEnd SetBack { get; } = new(SessionEndKind.SetBack);

    public static SessionEnd Broken(Failure failure) => new(SessionEndKind.Broken, failure);
}
