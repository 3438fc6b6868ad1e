namespace Sim.Engine.Accounts;

/// <summary>A year of a loan, nominal EUR.</summary>
/// <param name="Year">Year at whose end it is paid, from 1.</param>
/// <param name="InterestEur">Interest of the year.</param>
/// <param name="PaidEur">Interest and repayment.</param>
/// <param name="OwedEur">What is owed after that.</param>
public readonly record struct LoanYear(int Year, double InterestEur, double PaidEur, double OwedEur);
