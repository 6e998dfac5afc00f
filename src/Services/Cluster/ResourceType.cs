namespace Dashboard.Services.Cluster;

/// <summary>A kind of resource as the API's paths name it: group (empty for the core), version and plural, for instance <c>apps, v1, deployments</c>.</summary>
public readonly record struct ResourceType(string Group, string Version, string Plural)
{
    /// <summary><c>v1</c> or <c>apps/v1</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>kubectl's name without a version: <c>pods</c>, <c>deployments.apps</c>. It stands in the application's URLs.</summary>
    public string QualifiedName => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    public override string ToString() => QualifiedName;
}
