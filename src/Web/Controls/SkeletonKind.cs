namespace Dashboard.Web.Controls;

/// <summary>The shape of what is being loaded.</summary>
public enum SkeletonKind
{
    /// <summary>Rows of a table.</summary>
    Table,

    /// <summary>Lines of text.</summary>
    Lines,

    /// <summary>A name and a value each.</summary>
    Facts,

    /// <summary>One block, for a chart or an editor.</summary>
    Block,
}
