/// The pages of the window and the models behind them. The models need no toolkit.
package app.mailmend.ui.steps;
