using System.Text.Json.Nodes;
using Dashboard.Simulation.Tables;

namespace Dashboard.Simulation.Store;

/// <summary>A version of a custom resource: its printer columns with the path of each, and its schema.</summary>
internal sealed record CustomVersion(IReadOnlyList<(Column Column, string Path)> Columns, JsonObject? Schema, bool HasStatus, string? ReplicasPath);
