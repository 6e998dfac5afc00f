namespace Dashboard.Web.Features.Indices;

/// <summary>What the panel of an index shows.</summary>
public enum IndexPart
{
    Summary,
    Settings,
    Mapping,
}
