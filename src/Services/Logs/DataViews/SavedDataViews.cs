using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>Data views as saved objects, and the automatic ones for what no saved one is about.</summary>
internal sealed class SavedDataViews(ISavedObjects objects, AutomaticViews automatic, IUserSession session, TimeProvider time) : IDataViews
{
    /// <summary>The type of the saved object that keeps which data view a user's pages begin with.</summary>
    public const string DefaultType = "data-view-default";

    private const int Most = 1000;
    private const int ReadAtOnce = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<Result<IReadOnlyList<DataViewEntry>>> ListAsync(CancellationToken cancellationToken)
    {
        if (!(await SavedAsync(cancellationToken)).TryGet(out var saved, out var failure))
            return failure;
        if (saved.Count == 0)
            return await automatic.ListAsync(cancellationToken);
        var others = (await OthersAsync(cancellationToken)).Where(other => saved.All(entry => entry.View.Id != other.View.Id && entry.View.Pattern != other.View.Pattern));
        return saved.Concat(others).ToArray();
    }

    public async Task<Result<DataViewEntry>> GetAsync(string id, CancellationToken cancellationToken)
    {
        var found = await objects.GetAsync(new(SavedObjectTypes.DataView, id), cancellationToken);
        if (found.Failure is { Kind: FailureKind.NotFound or FailureKind.Invalid })
            return await automatic.GetAsync(id, cancellationToken);
        if (!found.TryGet(out var saved, out var failure))
            return failure;
        return Entry(saved) is { } entry ? entry : new Failure { Kind = FailureKind.Garbled, Message = $"The data view \"{saved.Title}\" is damaged." };
    }

    public async Task<Result<DataViewEntry?>> DefaultAsync(CancellationToken cancellationToken)
    {
        var chosen = await objects.GetAsync(DefaultKey(), cancellationToken);
        if (chosen.IsSuccess && chosen.Value.Attributes.Text("dataView") is { } id && (await GetAsync(id, cancellationToken)).TryGet(out var entry, out _))
            return entry;
        if (!(await SavedAsync(cancellationToken)).TryGet(out var saved, out var failure))
            return failure;
        return saved.Count > 0 ? saved[0] : (await automatic.ListAsync(cancellationToken)).Map(entries => entries.Count > 0 ? entries[0] : null);
    }

    public async Task<Result<bool>> SetDefaultAsync(string id, CancellationToken cancellationToken)
    {
        var key = DefaultKey();
        var draft = new SavedObjectDraft
        {
            Title = "Default data view",
            Attributes = JsonSerializer.SerializeToElement(new DefaultDataView(id), DataViewJson.Default.DefaultDataView),
        };
        var known = await objects.GetAsync(key, cancellationToken);
        var outcome = known.IsSuccess
            ? await objects.UpdateAsync(key, draft, known.Value.Version, cancellationToken)
            : await objects.CreateAsync(key.Type, key.Id, draft, cancellationToken);
        return outcome.TryGet(out _, out var failure) ? true : failure;
    }

    public async Task<Result<DataViewEntry>> SaveAsync(DataViewEntry entry, CancellationToken cancellationToken)
    {
        SaveOutcome outcome;
        if (entry.Version is not { } version)
        {
            outcome = await objects.CreateAsync(SavedObjectTypes.DataView, entry.View.Id.Length > 0 ? entry.View.Id : null, Draft(entry), cancellationToken);
        }
        else
        {
            // Description and tags are not a data view's own: they stay as they are.
            var key = new SavedObjectKey(SavedObjectTypes.DataView, entry.View.Id);
            if (!(await objects.GetAsync(key, cancellationToken)).TryGet(out var stored, out var missing))
                return missing;
            outcome = await objects.UpdateAsync(key, Draft(entry) with { Description = stored.Description, Tags = stored.Tags, References = stored.References }, version, cancellationToken);
        }

        return outcome.TryGet(out var saved, out var failure) ? Entry(saved)! : failure;
    }

    public async Task<Result<bool>> DeleteAsync(DataViewEntry entry, CancellationToken cancellationToken) =>
        await objects.DeleteAsync(new(SavedObjectTypes.DataView, entry.View.Id), entry.Version, cancellationToken) is { } failure ? failure : true;

    private async Task<Result<IReadOnlyList<DataViewEntry>>> SavedAsync(CancellationToken cancellationToken)
    {
        if (!(await objects.FindAsync(new() { Types = [SavedObjectTypes.DataView], Limit = Most }, cancellationToken)).TryGet(out var page, out var failure))
            return failure;
        var saved = new List<DataViewEntry>();
        foreach (var heads in page.Objects.Chunk(ReadAtOnce))
        {
            if (!(await objects.GetManyAsync([.. heads.Select(head => head.Key)], cancellationToken)).TryGet(out var found, out failure))
                return failure;
            saved.AddRange(found.Select(Entry).OfType<DataViewEntry>());
        }

        return saved.OrderBy(entry => entry.View.Name, StringComparer.CurrentCultureIgnoreCase).ToArray();
    }

    /// <summary>The automatic views beside saved ones: a log backend that does not answer, or not soon, keeps nobody from what is saved.</summary>
    private async Task<IReadOnlyList<DataViewEntry>> OthersAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return (await automatic.ListAsync(either.Token)).TryGet(out var others, out _) ? others : [];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }

    private static SavedObjectDraft Draft(DataViewEntry entry) => new()
    {
        Title = entry.View.Name.Trim(),
        Visibility = entry.IsShared ? SavedObjectVisibility.Shared : SavedObjectVisibility.Private,
        Attributes = DataViewAttributes.Of(entry.View).Write(),
    };

    private static DataViewEntry? Entry(SavedObject saved) => DataViewAttributes.Read(saved.Attributes) is not { } attributes ? null : new()
    {
        View = attributes.ToView(saved.Id, saved.Title),
        Version = saved.Version,
        IsReadOnly = saved.IsReadOnly,
        IsShared = saved.Visibility == SavedObjectVisibility.Shared,
    };

    /// <summary>One for each user, whatever letters their name has.</summary>
    private SavedObjectKey DefaultKey() => new(DefaultType, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(session.User.UserName)))[..32]);
}
