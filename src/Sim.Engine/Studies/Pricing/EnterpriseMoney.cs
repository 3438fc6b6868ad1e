using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>From operations and a contract to profit and cash.</summary>
public static class EnterpriseMoney
{
    /// <summary>Payments of the centre by month, EUR without VAT.</summary>
    public static double[] Payments(ReadOnlySpan<OperationsMonth> months, Contract contract, CostGrowth growth)
    {
        var eur = new double[months.Length];
        for (int m = 0; m < eur.Length; m++)
        {
            OperationsMonth month = months[m];
            eur[m] = contract.PaymentEur(new ContractMonth(m, month.AskedUnits, month.DoneUnits, month.PersonNights, month.OpenBookEur, month.AvoidedEur,
                Finance.Growth(growth.WagesFraction, m / 12), Finance.Growth(growth.EnergyFraction, m / 12)));
        }
        return eur;
    }

    /// <summary>What a path comes to.</summary>
    public static PathMoney Of(ReadOnlySpan<OperationsMonth> months, Contract contract, EnterpriseModel model, PricingCase given)
    {
        double[] payments = Payments(months, contract, given.Enterprise.Growth);
        double paid = 0, profit = 0, centre = 0;
        for (int m = 0; m < payments.Length; m++)
        {
            paid += payments[m];
            profit += payments[m] + months[m].CustomerEur + months[m].SubsidyEur - months[m].CostEur;
            centre += payments[m] + months[m].RestEur;
        }
        return new(paid, profit, centre, Math.Max(0, -Cash(months, payments, model, given).Min()));
    }

    /// <summary>
    /// Cash at the start and at the end of each month, EUR, without working capital. Wages and purchases are paid in their
    /// month; invoices are paid late; VAT falls due the month after the invoice, paid or not, less the VAT on purchases.
    /// </summary>
    public static double[] Cash(ReadOnlySpan<OperationsMonth> months, ReadOnlySpan<double> paymentsEur, EnterpriseModel model, PricingCase given)
    {
        EnterpriseInputs enterprise = given.Enterprise;
        double vat = enterprise.Finance.VatRegistered ? given.VatFraction : 0;
        int delay = (int)Math.Round(enterprise.Finance.CentrePaysAfterMonths);
        int customersDelay = enterprise.Customers.Count == 0 ? 0 : (int)Math.Round(enterprise.Customers.Values.Max(c => c.PaysAfterMonths));
        var cash = new double[months.Length + 1];
        // The owners pay what grant and loan leave of the equipment; its VAT must be laid out until it comes back.
        cash[0] = -model.CapexEur * vat;
        double vatDue = -model.CapexEur * vat;
        for (int m = 0; m < months.Length; m++)
        {
            OperationsMonth month = months[m];
            double received = (m >= delay ? paymentsEur[m - delay] : 0) + (m >= customersDelay ? months[m - customersDelay].CustomerEur : 0);
            double bought = month.PurchasesEur + month.ReplacementEur;
            cash[m + 1] = cash[m] + received * (1 + vat) + month.SubsidyEur - month.WagesEur - bought * (1 + vat) - month.LoanPaymentEur - vatDue;
            vatDue = vat * (paymentsEur[m] + month.CustomerEur - bought);
        }
        return cash;
    }
}
