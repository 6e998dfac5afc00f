using Dashboard.Services.Access;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects.Users;

/// <summary>What the logged-in user may do with a saved object. Scoped.</summary>
internal sealed class SavedObjectRights(IUserSession session, IAccess access, SavedObjectsOptions options)
{
    public string UserName => session.User.UserName;

    public bool Owns(SavedObjectHead saved) => saved.Owner == UserName;

    public bool Sees(SavedObjectHead saved) => saved.Visibility == SavedObjectVisibility.Shared || Owns(saved);

    /// <summary>Null where the user may change and delete it.</summary>
    public async Task<Failure?> RefusalAsync(SavedObjectHead saved, CancellationToken cancellationToken)
    {
        if (!Sees(saved))
            return SavedObjectFailures.NotFound(saved.Key);
        if (saved.IsReadOnly)
            return SavedObjectFailures.ReadOnly(saved.Key);
        if (Owns(saved))
            return null;
        var decision = await access.MayAsync(options.ManageRight, cancellationToken);
        return decision.Allowed ? null : SavedObjectFailures.Forbidden($"{saved.Owner} owns the saved object {saved.Key}: to change it takes the right to {decision.Missing}.");
    }
}
