namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Who has a role: every binding that gives it, as far as the user may read them.</summary>
public sealed class RoleHolders(RbacBindings bindings)
{
    public async Task<BindingList> OfAsync(ResourceRef role, CancellationToken cancellationToken)
    {
        var list = await bindings.ListAsync(role.Namespace, cancellationToken);
        return list with
        {
            Bindings = [.. list.Bindings.Where(binding => binding.Role.Type.Plural == role.Type.Plural && binding.Role.Namespace == role.Namespace && binding.Role.Name == role.Name)],
        };
    }
}
