namespace Sim.Engine.Accounts;

/// <summary>What a funding that ends within the period leaves open.</summary>
/// <param name="From">Who gave it.</param>
/// <param name="LastMonth">Last month for which it was given, from 0.</param>
/// <param name="EurPerYear">What it would have given in a mean year from then to the end of the period or until the centre closes, less what it never pays, EUR/year.</param>
public readonly record struct FundingGap(string From, int LastMonth, double EurPerYear);
