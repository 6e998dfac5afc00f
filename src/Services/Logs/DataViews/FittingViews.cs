using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>Finds a data view whose documents have what is needed: the user's default one, or else the first that fits. Scoped.</summary>
internal sealed class FittingViews(IDataViews views, ILogSearch search)
{
    /// <summary>Each one costs a question about its fields.</summary>
    private const int Most = 8;

    /// <summary>Null where none fits, or there is none.</summary>
    public async Task<Result<FittingView?>> FindAsync(Func<DataView, FieldList, bool> fits, CancellationToken cancellationToken)
    {
        if (!(await views.DefaultAsync(cancellationToken)).TryGet(out var standard, out var failure))
            return failure;
        if (standard is null)
            return (FittingView?)null;
        if (!(await TryAsync(standard.View, fits, cancellationToken)).TryGet(out var found, out failure) || found is not null)
            return failure is null ? found : failure;
        if (!(await views.ListAsync(cancellationToken)).TryGet(out var others, out failure))
            return failure;
        foreach (var other in others.Where(entry => entry.View.Id != standard.View.Id).Take(Most))
        {
            if ((await TryAsync(other.View, fits, cancellationToken)).TryGet(out found, out failure) && found is not null)
                return found;
        }

        return (FittingView?)null;
    }

    /// <summary>A view that matches nothing, or not any more, does not fit.</summary>
    private async Task<Result<FittingView?>> TryAsync(DataView view, Func<DataView, FieldList, bool> fits, CancellationToken cancellationToken)
    {
        var fields = await search.FieldsAsync(view, refresh: false, cancellationToken);
        if (fields.Failure is { Kind: FailureKind.NotFound or FailureKind.Invalid })
            return (FittingView?)null;
        return fields.Map(known => fits(view, known) ? new FittingView(view, known) : null);
    }
}
