// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chartspage.h"

#include "core/base/plaintext.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartview.h"
#include "ui/charts/seriespanel.h"
#include "ui/models/selectioncontext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/surface.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QThreadPool>

namespace mqttscope
{

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

ChartsPage::ChartsPage(CaptureStore &capture, SelectionContext &selection, ChartModel &model, QWidget *parent)
    : QWidget(parent)
    , m_capture(capture)
    , m_selection(selection)
    , m_model(model)
    , m_view(new ChartView(capture, model))
    , m_series(new SeriesPanel(capture, model))
    , m_notice(new NoticeBar(this))
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_notice);
    column->addWidget(makePlots(), 1);

    auto *right = new Surface(Surface::Ground::Panel);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(m_series);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({910, 465});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);

    connect(&m_model, &ChartModel::plotsChanged, this, &ChartsPage::showEmptyState);
    connect(m_view, &ChartView::liveChanged, this, &ChartsPage::showLive);
    connect(m_view, &ChartView::windowChanged, this, &ChartsPage::showWindow);
    connect(m_view, &ChartView::sampleClicked, this, &ChartsPage::followSample);
    connect(&m_selection, &SelectionContext::packetChanged, m_view, &ChartView::markPacket);
    connect(&m_selection, &SelectionContext::currentConnectionChanged, m_series, &SeriesPanel::setConnection);
    m_series->setConnection(m_selection.currentConnection());
    showLive(m_view->isLive());
    showWindow();
    showEmptyState();
}

QWidget *ChartsPage::makeBar()
{
    auto *bar = new Surface(Surface::Ground::Panel, this);
    bar->setHairlines(Qt::BottomEdge);
    bar->setMinimumHeight(46);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6); // fits a window of 1024 pixels

    m_live = new QPushButton(tr("Live"), bar);
    m_live->setObjectName(QStringLiteral("liveButton"));
    m_live->setCheckable(true);
    m_live->setChecked(true);
    m_live->setToolTip(tr("Follow the present; off, the plots stand still (Space on the plots)"));
    connect(m_live, &QPushButton::toggled, m_view, &ChartView::setLive);
    row->addWidget(m_live);

    addWindowButton(row, tr("10 s"), "window10s", seconds(10));
    addWindowButton(row, tr("1 min"), "window1min", minutes(1));
    addWindowButton(row, tr("5 min"), "window5min", minutes(5));
    addWindowButton(row, tr("1 h"), "window1h", hours(1));
    addWindowButton(row, tr("All"), "windowAll", std::nullopt);

    const auto add = [&](IconId icon, const QString &text, const QString &toolTip, const char *name) {
        auto *button = new QPushButton(themedIcon(icon), text, bar);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(toolTip);
        row->addWidget(button);
        return button;
    };
    QPushButton *fit = add(IconId::FitHeight, tr("Fit Y"), tr("Fit every plot to the values on screen"), "fitButton");
    connect(fit, &QPushButton::clicked, m_view, &ChartView::fitValues);
    m_cursors
        = add(IconId::Cursor, tr("Cursors"), tr("Two cursors measure time and value between them"), "cursorsButton");
    m_cursors->setCheckable(true);
    connect(m_cursors, &QPushButton::toggled, m_view, &ChartView::setCursorsVisible);
    row->addStretch(1);
    QPushButton *plot = add(IconId::Plus, tr("Plot"), tr("Add an empty plot for the next series"), "addPlotButton");
    connect(plot, &QPushButton::clicked, &m_model, &ChartModel::addPlot);
    m_removePlot = add(IconId::Minus, QString(), tr("Remove a plot and its series; the capture keeps the messages"),
                       "removePlotButton");
    m_removePlot->setAccessibleName(tr("Remove plot")); // no text: the bar has to fit narrow windows
    auto *plots = new QMenu(m_removePlot);
    plots->setObjectName(QStringLiteral("removePlotMenu"));
    connect(plots, &QMenu::aboutToShow, this, [this, plots] {
        plots->clear();
        for (int index = 0; index < m_model.plotCount(); ++index)
            plots->addAction(visibleText(m_model.plotTitle(index)).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                             [this, index] { m_model.removePlot(index); });
    });
    m_removePlot->setMenu(plots);
    QPushButton *csv = add(IconId::Export, tr("CSV…"), tr("Save the samples on screen as a table"), "csvButton");
    connect(csv, &QPushButton::clicked, this, &ChartsPage::saveCsv);
    QPushButton *png = add(IconId::Export, tr("PNG…"), tr("Save the plots as a picture"), "pngButton");
    connect(png, &QPushButton::clicked, this, &ChartsPage::savePng);
    m_needsSeries = {fit, m_cursors, csv, png};
    return bar;
}

void ChartsPage::addWindowButton(QHBoxLayout *row, const QString &text, const char *name,
                                 std::optional<Duration> window)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setCheckable(true);
    button->setToolTip(tr("Time on screen"));
    connect(button, &QPushButton::clicked, this, [this, window] { m_view->setWindow(window); });
    m_windows.append({button, window});
    row->addWidget(button);
}

QWidget *ChartsPage::makePlots()
{
    auto *holder = new Surface(Surface::Ground::Panel, this);
    auto *scroll = new QScrollArea(holder);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_view);
    auto *empty = new EmptyState(IconId::Charts, holder);
    empty->setTitle(tr("Nothing is plotted yet"));
    empty->setHint(tr("Press P on a field on the Topics page, or add a series by its topic and field."));
    empty->setActionText(tr("Add series"));
    connect(empty, &EmptyState::actionTriggered, m_series, &SeriesPanel::showAddBox);
    m_stack = new QStackedLayout(holder);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(empty);
    m_stack->addWidget(scroll);
    return holder;
}

void ChartsPage::setPaused(bool paused) { m_view->setPaused(paused); }

void ChartsPage::showLive(bool live)
{
    m_live->setChecked(live);
    m_live->setProperty("kind", live ? QStringLiteral("primary") : QString());
    m_live->setIcon(themedIcon(live ? IconId::Record : IconId::Play, live ? IconTint::OnAccent : IconTint::Text));
    m_live->update();
}

void ChartsPage::showWindow()
{
    for (const WindowButton &choice : std::as_const(m_windows))
        choice.button->setChecked(choice.window == m_view->window());
}

void ChartsPage::showEmptyState()
{
    const bool isEmpty = m_model.plotCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    m_removePlot->setEnabled(!isEmpty);
    for (QPushButton *button : std::as_const(m_needsSeries))
        button->setEnabled(m_model.rowCount() > 0);
}

void ChartsPage::followSample(int row, quint64 packet)
{
    m_series->selectRow(row);
    if (!m_capture.contains(packet)) {
        m_notice->show({.tone = NoticeTone::Info,
                        .text = tr("The message of this sample is no longer in the capture."),
                        .key = QStringLiteral("sample"),
                        .hideAfterMs = 4000});
        return;
    }
    const CaptureRecord record = m_capture.record(packet);
    m_selection.selectPacket(packet, record.connectionId(), record.topicId());
}

void ChartsPage::saveAs(const QString &title, const QString &name, const QString &filter,
                        const std::function<void(const QString &)> &write)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(QFileInfo(name).suffix()); // a name typed without one gets it
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void ChartsPage::savePng()
{
    saveAs(tr("Save plots as picture"), QStringLiteral("charts.png"), tr("PNG pictures (*.png)"),
           [this](const QString &path) { showOutcome(m_view->exportPng(path), path); });
}

void ChartsPage::saveCsv()
{
    saveAs(tr("Save samples as table"), QStringLiteral("charts.csv"), tr("CSV tables (*.csv)"),
           [this](const QString &path) {
               // A million rows take a while to write: not here.
               const ChartTable table = chartTable(m_model, m_capture, m_view->visibleRange());
               const QPointer<ChartsPage> self(this);
               QThreadPool::globalInstance()->start([table, path, self] {
                   const QString problem = writeCsv(table, path);
                   QMetaObject::invokeMethod(qApp, [self, problem, path] {
                       if (self)
                           self->showOutcome(problem, path);
                   });
               });
           });
}

void ChartsPage::showOutcome(const QString &problem, const QString &path)
{
    const bool isDone = problem.isEmpty();
    m_notice->show({.tone = isDone ? NoticeTone::Success : NoticeTone::Error,
                    .text = isDone ? tr("Saved as “%1”.").arg(QDir::toNativeSeparators(path)) : problem,
                    .key = QStringLiteral("export"),
                    .hideAfterMs = isDone ? 6000 : 0});
}

}
