using System.Collections.Concurrent;
using Microsoft.JSInterop;

namespace Dashboard.Unit.Support;

/// <summary>A browser that does nothing and remembers what it was asked: every call with its arguments, those of imported modules too.</summary>
internal sealed class RecordedScript : IJSRuntime, IJSObjectReference
{
    private readonly ConcurrentQueue<(string Function, object?[] Arguments)> calls = [];

    public IReadOnlyList<(string Function, object?[] Arguments)> Calls => [.. calls];

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        calls.Enqueue((identifier, args ?? []));
        return ValueTask.FromResult(this is TValue module && identifier == "import" ? module : default!);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
