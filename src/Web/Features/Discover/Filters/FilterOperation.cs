namespace Dashboard.Web.Features.Discover.Filters;

/// <summary>What a filter's form can ask.</summary>
public enum FilterOperation
{
    Is,
    IsNot,
    OneOf,
    NotOneOf,
    Between,
    NotBetween,
    Exists,
    NotExists,
}
