// SPDX-License-Identifier: GPL-3.0-or-later
// The field in the tool bar that finds a topic by any part of its name and goes to it.
#pragma once

#include "ui/models/topicsearch.h"

#include <QLineEdit>

#include <optional>

class QCompleter;
class QStandardItemModel;
class QTimer;

namespace mqttscope
{

class CaptureStore;
class SelectionContext;

class FindBox : public QLineEdit
{
    Q_OBJECT
public:
    /// Looks among the topics of the selected connection, all of them if none is.
    FindBox(CaptureStore &capture, SelectionContext &selection, QWidget *parent = nullptr);

Q_SIGNALS:
    void topicChosen(mqttscope::TopicId topic);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void startSearch();
    void searchOn();
    void showHits();
    void choose(TopicId topic);

    CaptureStore &m_capture;
    SelectionContext &m_selection;
    QStandardItemModel *m_hits;
    QCompleter *m_completer;
    QTimer *m_slices;
    std::optional<TopicSearch> m_search;
};

}
