using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>Why a term of a filter cannot be understood, and what to write instead.</summary>
public sealed record FilterError(string Term, Sentence Message);
