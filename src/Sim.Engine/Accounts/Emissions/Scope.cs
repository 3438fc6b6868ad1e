namespace Sim.Engine.Accounts;

/// <summary>Scopes of the GHG Protocol Corporate Standard (WRI and WBCSD 2004).</summary>
public enum Scope
{
    /// <summary>Given off on the site.</summary>
    One = 1,

    /// <summary>Given off where the site's electricity is generated.</summary>
    Two = 2,

    /// <summary>Everything upstream and downstream, off-site services included.</summary>
    Three = 3,
}
