namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>Carries what is wrong with a configuration, as a sentence for its author, out of the depth of a file. Becomes a failure where the file was opened.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
