using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Services.SavedObjects;

/// <summary>A type of saved objects: registered once by the domain that owns it, with <c>AddSavedObjectType</c>.</summary>
public sealed record SavedObjectType
{
    /// <summary>Small letters and hyphens, for instance <c>data-view</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// How attributes of form n become those of form n + 1: the first brings 1 to 2. They change the object they are given, or answer another.
    /// None is ever taken away or changed once it was released.
    /// </summary>
    public IReadOnlyList<Func<JsonObject, JsonObject>> Migrations { get; init; } = [];

    /// <summary>What is wrong with attributes of the newest form, in an English sentence; null where they can stand. Asked before each write and with each import.</summary>
    public Func<JsonElement, string?> Check { get; init; } = _ => null;

    /// <summary>The newest form of the attributes, from 1.</summary>
    public int SchemaVersion => Migrations.Count + 1;
}
