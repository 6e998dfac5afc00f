using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>A line of a watch: a change of an object, or a failure.</summary>
internal sealed record WatchEvent(string Type, StoredObject? Object, JsonObject? Status = null);
