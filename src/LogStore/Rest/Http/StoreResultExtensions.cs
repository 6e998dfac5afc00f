namespace Dashboard.LogStore.Rest.Http;

internal static class StoreResultExtensions
{
    /// <summary>The value, or the failure as the request's answer.</summary>
    public static T OrAnswer<T>(this StoreResult<T> result) => result.TryGet(out var value, out var failure) ? value : throw new StoreFailureException(failure);
}
