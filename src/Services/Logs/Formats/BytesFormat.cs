namespace Dashboard.Services.Logs.Formats;

/// <summary>A number of bytes, as <c>253 MiB</c>.</summary>
public sealed record BytesFormat : FieldFormat;
