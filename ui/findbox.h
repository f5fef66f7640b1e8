// SPDX-License-Identifier: GPL-3.0-or-later
// The field in the tool bar that finds a topic by any part of its name and goes to it.
#pragma once

#include "core/base/strongid.h"

#include <QLineEdit>
#include <QList>

class QCompleter;
class QStandardItemModel;

namespace mqttscope
{

class CaptureStore;
class SelectionContext;

class FindBox : public QLineEdit
{
    Q_OBJECT
public:
    /// Topics of the selected connection, else of every one of `connections()`.
    FindBox(CaptureStore &capture, SelectionContext &selection, QWidget *parent = nullptr);

    /// Topics whose name contains every word of `text`, shortest first; at most kMostHits.
    [[nodiscard]] QList<TopicId> search(const QString &text) const;
    static constexpr int kMostHits = 30;

Q_SIGNALS:
    void topicChosen(mqttscope::TopicId topic);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refill(const QString &text);
    void choose(TopicId topic);

    CaptureStore &m_capture;
    SelectionContext &m_selection;
    QStandardItemModel *m_hits;
    QCompleter *m_completer;
};

}
