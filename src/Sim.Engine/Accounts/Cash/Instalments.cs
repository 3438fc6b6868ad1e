namespace Sim.Engine.Accounts;

/// <summary>How often a yearly amount is paid out, always at the beginning.</summary>
public enum Instalments
{
    /// <summary>A twelfth each month.</summary>
    Monthly,

    /// <summary>A quarter each three months.</summary>
    Quarterly,

    /// <summary>All of it in January.</summary>
    Yearly,
}
