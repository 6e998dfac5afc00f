namespace Dashboard.Web.Features.DataViews;

/// <summary>What two versions of a data view differ in.</summary>
/// <param name="Part">Which part: a key of <see cref="DataViewsText"/>.</param>
/// <param name="Mine">What is on the page.</param>
/// <param name="Theirs">What is stored.</param>
public sealed record DataViewChange(string Part, string Mine, string Theirs);
