using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Discover;

/// <summary>A part of the page that has a request of its own: what it found, that it is looking, or why it failed. What was found before stays until the new is there.</summary>
public sealed record Part<T>
    where T : class
{
    public T? Value { get; init; }

    public bool IsLooking { get; init; }

    public Failure? Failure { get; init; }

    /// <summary>What is missing from the value; null where it is whole.</summary>
    public PartialAnswer? Partial { get; init; }

    /// <summary>From sending the request to having read the answer.</summary>
    public TimeSpan Wall { get; init; }

    public Part<T> Looking() => this with { IsLooking = true, Failure = null };
}
