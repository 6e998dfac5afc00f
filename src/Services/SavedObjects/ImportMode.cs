namespace Dashboard.Services.SavedObjects;

/// <summary>What an import does with an object that is there already.</summary>
public enum ImportMode
{
    /// <summary>Leaves it, and reports the line.</summary>
    Keep,

    /// <summary>Replaces it where the user may change it.</summary>
    Overwrite,

    /// <summary>All imported objects get new ids, references among them too.</summary>
    NewIds,
}
