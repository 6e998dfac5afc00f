using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>The data views that the logged-in user sees: the kept ones, and those made by themselves for what is there and no kept one is about. Scoped.</summary>
public interface IDataViews
{
    /// <summary>The kept ones by name, then the automatic ones.</summary>
    Task<Result<IReadOnlyList<DataViewEntry>>> ListAsync(CancellationToken cancellationToken);

    Task<Result<DataViewEntry>> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>The one that pages begin with: the user's choice, or the first; null where there is none, as nothing is stored.</summary>
    Task<Result<DataViewEntry?>> DefaultAsync(CancellationToken cancellationToken);

    Task<Result<bool>> SetDefaultAsync(string id, CancellationToken cancellationToken);

    /// <summary>Creates one, or changes the version that was read. <see cref="FailureKind.Conflict"/> where somebody else changed it meanwhile, <see cref="FailureKind.Invalid"/> where a value is wrong.</summary>
    Task<Result<DataViewEntry>> SaveAsync(DataViewEntry entry, CancellationToken cancellationToken);

    Task<Result<bool>> DeleteAsync(DataViewEntry entry, CancellationToken cancellationToken);
}
