namespace Dashboard.Simulation.Api;

/// <summary>How the client wants objects: whole, as a table's rows, or as metadata alone.</summary>
internal enum Representation
{
    Full,
    Table,
    Metadata,
}
