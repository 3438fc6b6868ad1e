namespace Sim.Engine.Accounts;

/// <summary>Assessment report whose 100-year global warming potentials are used (without climate-carbon feedback).</summary>
public enum GwpSet
{
    /// <summary>IPCC AR5 (2013), Working Group I, Table 8.A.1: CH4 28, N2O 265.</summary>
    Ar5,

    /// <summary>IPCC AR6 (2021), Working Group I, Table 7.15: CH4 27.0 (not fossil), N2O 273.</summary>
    Ar6,
}
