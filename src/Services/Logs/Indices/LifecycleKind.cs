namespace Dashboard.Services.Logs.Indices;

/// <summary>Which language of lifecycle policies a server speaks.</summary>
public enum LifecycleKind
{
    None,

    /// <summary>Index lifecycle management: <c>_ilm/policy</c>.</summary>
    Ilm,

    /// <summary>Index state management: <c>_plugins/_ism/policies</c>.</summary>
    Ism,
}
