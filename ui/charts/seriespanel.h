// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the charts page: the table of series, a box to add one, and the settings of the selected one.
#pragma once

#include "ui/models/chartmodel.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace mqttscope
{

class PlainLabel;
class SectionHeader;
class Surface;

/// UI thread.
class SeriesPanel : public QWidget
{
    Q_OBJECT
public:
    SeriesPanel(CaptureStore &capture, ChartModel &model, QWidget *parent = nullptr);

    /// Where a topic typed into the add box is looked for first.
    void setConnection(ConnectionId connection) { m_connection = connection; }
    [[nodiscard]] int currentRow() const;
    void selectRow(int row);
    void showAddBox();

Q_SIGNALS:
    void rowSelected(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QWidget *makeAddBox();
    [[nodiscard]] QWidget *makeSettings();
    void addSeries();
    void showSettings();
    void fitTable();
    void showPlots(int row);
    void applyLook();
    void applyPath();
    void applyPlot(int choice);
    void chooseColor();
    void showColor(int row);
    void showLost(int row);
    [[nodiscard]] static QString pathText(const QString &path);
    [[nodiscard]] ConnectionId connectionWith(TopicId topic) const;

    CaptureStore &m_capture;
    ChartModel &m_model;
    ConnectionId m_connection;
    SectionHeader *m_header = nullptr;
    QTableView *m_table = nullptr;
    Surface *m_addBox = nullptr;
    QLineEdit *m_addTopic = nullptr;
    QLineEdit *m_addPath = nullptr;
    PlainLabel *m_addProblem = nullptr;
    QWidget *m_settings = nullptr;
    QLineEdit *m_name = nullptr;
    PlainLabel *m_topic = nullptr;
    QComboBox *m_path = nullptr;
    PlainLabel *m_pathProblem = nullptr;
    QComboBox *m_style = nullptr;
    QPushButton *m_color = nullptr;
    QDoubleSpinBox *m_width = nullptr;
    QComboBox *m_plot = nullptr;
    QLineEdit *m_plotTitle = nullptr;
    PlainLabel *m_lost = nullptr;
    bool m_isShowing = false;
};

}
