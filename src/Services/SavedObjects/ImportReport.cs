namespace Dashboard.Services.SavedObjects;

/// <summary>What became of an import, line by line; empty lines and the summary line of an export are left out.</summary>
public sealed record ImportReport(IReadOnlyList<ImportLine> Lines)
{
    public int Stored => Lines.Count(line => line.Result is ImportResult.Created or ImportResult.Overwritten);
}
