using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>One thing that is paid for by the unit.</summary>
/// <param name="Category">Category of the standard cost catalogue.</param>
/// <param name="Item">What is paid for.</param>
/// <param name="Payee">Who is paid.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Price">Price of a unit in the first year, EUR, and whether VAT is in it; below zero for what is earned.</param>
/// <param name="Carrier">The fuel, whose price rises by a rate of its own.</param>
internal sealed record Charge(
    CostCategory Category, string Item, string Payee, string Unit, Func<AccountInputs, (double Eur, Vat Vat)> Price, Carrier Carrier = Carrier.Electricity);
