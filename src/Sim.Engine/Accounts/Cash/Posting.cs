namespace Sim.Engine.Accounts;

/// <summary>One entry of the journal: the same amount to the debit of one account and to the credit of another.</summary>
/// <param name="Month">Month of the period, from 0.</param>
/// <param name="Debit">Account debited.</param>
/// <param name="Credit">Account credited.</param>
/// <param name="Eur">Amount, EUR; above zero.</param>
public readonly record struct Posting(int Month, string Debit, string Credit, double Eur);
