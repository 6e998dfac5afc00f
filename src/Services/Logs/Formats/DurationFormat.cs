namespace Dashboard.Services.Logs.Formats;

/// <summary>A number of some unit of time, shown in the unit that fits: 1,530 milliseconds as <c>1.53 s</c>.</summary>
public sealed record DurationFormat(DurationUnit Unit = DurationUnit.Milliseconds) : FieldFormat;
