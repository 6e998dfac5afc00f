using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>What a service account may, from all bindings that reach it, with the rights of the user who asks.</summary>
public sealed class AccountRights(IKubernetesClient client, RbacBindings bindings)
{
    public async Task<AccountRightsReport> OfAsync(string @namespace, string account, CancellationToken cancellationToken)
    {
        var list = await bindings.ListAsync(@namespace, cancellationToken);
        var roles = new Dictionary<ResourceRef, Result<IReadOnlyList<Right>>>();
        var grants = new List<AccountGrant>();
        foreach (var binding in list.Bindings)
        {
            if (binding.Subjects.FirstOrDefault(subject => subject.Includes(@namespace, account)) is not { } through)
                continue;
            if (!roles.TryGetValue(binding.Role, out var rights))
                roles[binding.Role] = rights = (await client.GetAsync(binding.Role, cancellationToken)).Map(role => RightsInWords.Describe(RbacRule.Read(role)));
            grants.Add(new(binding, through, rights.IsSuccess ? rights.Value : null, rights.Failure));
        }

        return new([.. grants.OrderBy(OwnFirst).ThenBy(grant => grant.Binding.Namespace, StringComparer.Ordinal)], list.OnlyNamespace, list.Blind);
    }

    /// <summary>What was given to the account itself matters more than what everybody has.</summary>
    private static int OwnFirst(AccountGrant grant) => grant.Through.Kind switch
    {
        "ServiceAccount" or "User" => 0,
        _ => grant.Through.Name == "system:authenticated" ? 2 : 1,
    };
}
