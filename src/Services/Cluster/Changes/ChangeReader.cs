using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>Reads what is not followed: replica sets, controller revisions, the metadata of config maps and secrets. Each as often as it is worth; one a scope and identity.</summary>
internal sealed class ChangeReader
{
    private static readonly TimeSpan ConfigurationAge = TimeSpan.FromSeconds(20);

    private readonly ReplicaSetReader replicaSets = new();
    private readonly KindReader<RevisionFacts> revisions = new("controllerrevisions.apps", TimeSpan.FromSeconds(20), RevisionFacts.Read);
    private IReadOnlyList<(ResourceType, ObjectMetadata)> configuration = [];
    private IReadOnlyList<BlindSpot> configurationBlind = [];
    private DateTimeOffset configurationDue = DateTimeOffset.MinValue;

    public async Task<ChangePicture> ReadAsync(Look look, TimeSpan window, CancellationToken cancellationToken)
    {
        var sets = replicaSets.ReadAsync(look, cancellationToken);
        var versions = revisions.ReadAsync(look, cancellationToken);
        if (look.Now >= configurationDue)
            await ReadConfigurationAsync(look, window, cancellationToken);
        foreach (var spot in configurationBlind)
            look.Blind.Add(spot);
        return new ChangePicture
        {
            At = look.Now,
            From = look.Now - window,
            Catalog = look.Catalog,
            ReplicaSets = await sets,
            Revisions = await versions,
            Configuration = configuration,
        };
    }

    private async Task ReadConfigurationAsync(Look look, TimeSpan window, CancellationToken cancellationToken)
    {
        var start = look.Time.GetTimestamp();
        var answers = await Task.WhenAll(new[] { Kinds.ConfigMap, Kinds.Secret }.SelectMany(type => look.Parts(true).Select(async part =>
            (Type: type, Answer: await look.Client.ListMetadataAsync(type, new ListRequest { Namespace = part, Limit = 1000 }, cancellationToken)))));
        configuration =
        [
            .. answers.Where(it => it.Answer.IsSuccess).SelectMany(it => it.Answer.Value.Select(metadata => (it.Type, metadata)))
                .Where(it => it.metadata.CreationTimestamp > look.Now - window || it.metadata.LastChange?.At > look.Now - window),
        ];
        configurationBlind = [.. answers.Where(it => !it.Answer.IsSuccess).Select(it => new BlindSpot(it.Type.QualifiedName, it.Answer.Failure!)).DistinctBy(it => it.Kind)];
        var pause = look.Time.GetElapsedTime(start) * 30;
        configurationDue = look.Now + (pause > ConfigurationAge ? pause : ConfigurationAge);
    }
}
