namespace Dashboard.Web.Controls;

/// <summary>
/// Whether somebody can see the page. A browser tab that has been in the background for a while has nobody's: what asks the cluster again and again for it
/// pauses, and goes on at once when it is looked at again. Scoped: one a circuit.
/// </summary>
public sealed class Attention
{
    /// <summary>Told after <see cref="IsThere"/> became another.</summary>
    public event EventHandler? Changed;

    public bool IsThere { get; private set; } = true;

    public void Set(bool isThere)
    {
        if (isThere == IsThere)
            return;
        IsThere = isThere;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
