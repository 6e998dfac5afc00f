namespace Dashboard.Services.Logs.DataViews;

/// <summary>A field that the server computes as it searches (Elasticsearch from 7.11, OpenSearch from 2.15).</summary>
/// <param name="Name">Must not be that of a namespace's field, or below it.</param>
/// <param name="Type"><c>keyword</c>, <c>long</c>, <c>double</c>, <c>boolean</c>, <c>date</c> or <c>ip</c>.</param>
/// <param name="Script">Painless that emits the value.</param>
public sealed record RuntimeField(string Name, string Type, string Script);
