using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;

namespace Dashboard.Services.Logs.Indices;

/// <summary>How a server's lifecycle policies are asked for, written and read.</summary>
internal abstract class LifecycleDialect
{
    public abstract string ListPath { get; }

    public abstract IEnumerable<LifecyclePolicy> Read(JsonElement root);

    /// <param name="name">Escaped.</param>
    public abstract string Path(string name);

    /// <param name="version">Of the policy that is replaced; null for a new one.</param>
    public abstract string SavePath(string name, string? version);

    /// <param name="index">Escaped.</param>
    public abstract ElasticRequest Attach(string index, string? policy);

    /// <summary>A policy that deletes after an age, for instance <c>168h</c>.</summary>
    public abstract JsonObject Simple(string age);
}
