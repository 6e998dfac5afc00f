namespace Dashboard.Services.Logs.Access;

/// <summary>The namespaces of which logs are stored. Found with the operator's credential: nobody is shown one without having been asked about.</summary>
internal interface IStoredNamespaces
{
    /// <summary>A thousand at most, of the last answer within some minutes; none where the log backend does not answer.</summary>
    Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken);
}
